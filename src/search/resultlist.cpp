// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/resultlist.h"

#include <QCoreApplication>

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ResultList)
};

QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front())) {
        text.prepend(u'\'');
    }
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') ||
        text.contains(u'\r')) {
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    }
    return text;
}

QString line(const QStringList& texts)
{
    QStringList cells;
    for (const QString& text : texts) {
        cells.append(cell(text));
    }
    return cells.join(u',') + u"\r\n"_s;
}

QString shown(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

} // namespace

QString toCsv(const QList<archive::DocumentRecord>& records)
{
    QString csv =
        QChar(QChar::ByteOrderMark) +
        line({Text::tr("ID"), Text::tr("Number"), Text::tr("Title"), Text::tr("Issuing bodies"),
              Text::tr("Date"), Text::tr("Kind"), Text::tr("Category"), Text::tr("Gazette"),
              Text::tr("Year"), Text::tr("Issue"), Text::tr("Page")});
    for (const archive::DocumentRecord& record : records) {
        csv += line({QString::number(record.id), record.number, record.title,
                     record.issuers.join(u'、'), record.date ? record.date->toIso() : QString(),
                     record.kind, record.category, record.gazette, shown(record.year),
                     shown(record.issueNumber), shown(record.page)});
    }
    return csv;
}

QString citationOf(const archive::DocumentRecord& record)
{
    // A title within a title stands in single marks (GB/T 15834-2011, 4.15).
    QString title = record.title;
    title.replace(u'《', u'〈').replace(u'》', u'〉');
    QString document = u"《%1》"_s.arg(title);
    if (!record.issuers.isEmpty()) {
        document.prepend(record.issuers.join(u'、') + u'：');
    }
    if (!record.number.isEmpty()) {
        document += u"（%1）"_s.arg(record.number);
    }
    QString issue = record.gazette.isEmpty() ? QString() : u"《%1》"_s.arg(record.gazette);
    issue += record.year ? u"%1年"_s.arg(*record.year) : QString();
    issue += record.issueNumber ? u"第%1期"_s.arg(*record.issueNumber) : QString();
    QStringList parts{document, record.date ? record.date->toChinese() : QString(), issue,
                      record.page ? u"第%1页"_s.arg(*record.page) : QString()};
    parts.removeAll(QString());
    return parts.join(u'，') + u'。';
}

} // namespace gongbao::search
