// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/filenames.h"

#include "base/filename.h"

#include <QCoreApplication>
#include <QSet>

namespace gongbao::publish {

namespace {

using namespace Qt::StringLiterals;

struct FileNameText
{
    Q_DECLARE_TR_FUNCTIONS(FileNames)
};

QString filled(QString pattern, const archive::DocumentRecord& record, const QString& place)
{
    const QString number = record.number;
    const QString date = record.date ? record.date->toIso() : QString();
    const QString body = record.issuers.value(0);
    // One pass, so that what a title holds is never taken for a placeholder.
    const std::pair<QString, QString> fields[] = {
        {u"{n}"_s, place},          {u"{序}"_s, place},  {u"{number}"_s, number},
        {u"{文号}"_s, number},      {u"{date}"_s, date}, {u"{日期}"_s, date},
        {u"{body}"_s, body},        {u"{机关}"_s, body}, {u"{title}"_s, record.title},
        {u"{标题}"_s, record.title}};
    QString name;
    while (!pattern.isEmpty()) {
        qsizetype taken = 0;
        for (const auto& [placeholder, value] : fields) {
            if (pattern.startsWith(placeholder)) {
                name += value;
                taken = placeholder.size();
            }
        }
        if (taken == 0) {
            name += pattern.front();
            taken = 1;
        }
        pattern.remove(0, taken);
    }
    return name;
}

} // namespace

QString usualPattern()
{
    return FileNameText::tr("{n} {number} {title}", "placeholders of a file name");
}

QString placeholdersText()
{
    return FileNameText::tr("{n}, {number}, {title}, {date} and {body} are filled in");
}

QStringList fileNames(const QList<archive::DocumentRecord>& records, const QString& pattern,
                      const QStringList& taken)
{
    const auto digits = QString::number(records.size()).size();
    QStringList names;
    QSet<QString> used; // in lower case: some file systems make no difference
    for (const QString& name : taken) {
        used.insert(name.toLower());
    }
    for (const archive::DocumentRecord& record : records) {
        const QString place =
            u"%1"_s.arg(names.size() + 1, static_cast<int>(digits), 10, QChar(u'0'));
        const QString name = cleanFileName(filled(pattern, record, place));
        QString free = name;
        for (int more = 2; used.contains(free.toLower()); ++more) {
            free = u"%1 (%2)"_s.arg(name).arg(more);
        }
        used.insert(free.toLower());
        names.append(free);
    }
    return names;
}

} // namespace gongbao::publish
