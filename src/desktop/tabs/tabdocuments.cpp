// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tabs/tabdocuments.h"

#include "archive/catalogue.h"
#include "archive/markcarrying.h"

namespace gongbao::desktop {

Result<std::vector<TabDocument>> tabDocuments(archive::Database& database,
                                              const std::vector<archive::DocumentId>& documents)
{
    archive::Catalogue catalogue(database);
    std::vector<TabDocument> found;
    for (const archive::DocumentId former : documents) {
        const auto successor = archive::successorOf(database, former);
        if (!successor) {
            return successor.error();
        }
        const archive::DocumentId document = successor->value_or(former);
        const auto records = catalogue.records(std::span(&document, 1));
        if (!records) {
            return records.error();
        }
        found.push_back(records->isEmpty() ? TabDocument{former, 0, {}}
                                           : TabDocument{former, document, records->first().title});
    }
    return found;
}

} // namespace gongbao::desktop
