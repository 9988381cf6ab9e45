// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "cli/commands.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

/// A gazette's text may hold sequences that a terminal would obey; bold, of hits, is ours.
QString harmless(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).sliced(i);
        const bool control =
            text[i].category() == QChar::Other_Control && text[i] != u'\n' && text[i] != u'\t';
        // The lines of a table for spreadsheets end in CR LF.
        const bool ours =
            rest.startsWith(u"\r\n") || rest.startsWith(u"\x1b[1m") || rest.startsWith(u"\x1b[0m");
        if (control && !ours) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

} // namespace

void print(const QString& text)
{
    write(stdout, harmless(text).toUtf8());
}

void printLine(const QString& line)
{
    print(line + u'\n');
}

void printJson(const QJsonObject& object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void printError(const QString& sentence)
{
    write(stderr, "gongbao-cli: " + sentence.simplified().toUtf8() + '\n');
}

int fail(const Error& error)
{
    printError(error.message);
    return error.code == ErrorCode::Usage ? kUsageError : kFailed;
}

QJsonObject toJson(const archive::DocumentRecord& record)
{
    return {{u"id"_s, record.id},
            {u"title"_s, record.title},
            {u"doc_number"_s, orNull(record.number)},
            {u"date"_s, record.date ? QJsonValue(record.date->toIso()) : QJsonValue()},
            {u"issuers"_s, QJsonArray::fromStringList(record.issuers)},
            {u"kind"_s, orNull(record.kind)},
            {u"category"_s, orNull(record.category)},
            {u"gazette"_s, orNull(record.gazette)},
            {u"year"_s, orNull(record.year)},
            {u"issue"_s, orNull(record.issueNumber)},
            {u"page"_s, orNull(record.page)},
            {u"corrected"_s, record.corrected}};
}

QString issueName(std::optional<int> year, std::optional<int> number)
{
    QString name;
    if (year) {
        name += u"%1年"_s.arg(*year);
    }
    if (number) {
        name += u"第%1期"_s.arg(*number);
    }
    return name;
}

} // namespace gongbao::cli
