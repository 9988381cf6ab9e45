// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pageprogress.h"

#include <QCoreApplication>

namespace gongbao::ingest {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PageProgress)
};

} // namespace

std::function<void(int page, int last)> pageProgress(const Progress& progress,
                                                     const ProgressState& file)
{
    return [progress, file](int page, int last) {
        const QString item =
            Text::tr("%1, recognising page %2 of %3").arg(file.item).arg(page).arg(last);
        report(progress, {file.done, file.total, item});
    };
}

} // namespace gongbao::ingest
