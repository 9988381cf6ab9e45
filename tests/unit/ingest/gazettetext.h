// SPDX-License-Identifier: GPL-3.0-or-later
// A small issue of an invented county as a text file.
#pragma once

#include <QFile>
#include <QString>

namespace gongbao::fixture {

/// Two notices of 云山县, with their numbers and @p words in the second one's text.
[[nodiscard]] inline QByteArray gazetteText(int year, int issue,
                                            const QString& words = QStringLiteral("请照办。"))
{
    return QStringLiteral("云山县人民政府公报\n"
                          "%1年第%2期\n\n"
                          "云山县人民政府关于绿化工作的通知\n"
                          "云政发〔%1〕7号\n\n"
                          "各乡镇人民政府：\n"
                          "现将绿化工作有关事项通知如下。请认真组织实施。\n\n"
                          "云山县人民政府\n"
                          "%1年3月1日\n\n"
                          "云山县人民政府办公室关于防汛工作的通知\n"
                          "云政办发〔%1〕12号\n\n"
                          "各乡镇人民政府：\n"
                          "%3\n\n"
                          "云山县人民政府办公室\n"
                          "%1年4月2日\n")
        .arg(year)
        .arg(issue)
        .arg(words)
        .toUtf8();
}

/// Writes @p bytes to @p path; false where that failed.
inline bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace gongbao::fixture
