// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files written by hand, good and bad.
#pragma once

#include <QByteArray>
#include <QList>

namespace gongbao::source::pdf::test {

/// A file of those objects, numbered from 1; the first one is the catalog.
inline QByteArray pdfOf(const QList<QByteArray>& objects)
{
    QByteArray file("%PDF-1.4\n");
    QList<qsizetype> offsets;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets.append(file.size());
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const qsizetype table = file.size();
    const QByteArray count = QByteArray::number(objects.size() + 1);
    file += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets) {
        file += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    }
    return file + "trailer\n<</Size " + count + "/Root 1 0 R>>\nstartxref\n" +
           QByteArray::number(table) + "\n%%EOF\n";
}

/// One page with that content stream.
inline QByteArray onePage(const QByteArray& content)
{
    return pdfOf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                  "/Resources<</Font<</F1 5 0 R>>>>>>",
                  "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content +
                      "\nendstream",
                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"});
}

/// "Hello world" at 100 points from the top left corner.
inline QByteArray goodPdf()
{
    return onePage("BT /F1 20 Tf 100 742 Td (Hello world) Tj ET");
}

} // namespace gongbao::source::pdf::test
