// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/password.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

Error usage(const QString& sentence)
{
    return {ErrorCode::Usage, sentence};
}

/// A whole number of @p least or more.
Result<qint64> toNumber(const QString& option, const QString& written, qint64 least)
{
    bool ok = false;
    const qint64 number = written.toLongLong(&ok);
    if (!ok || number < least) {
        return usage(QCoreApplication::translate("cli", "%1: “%2” is no number from %3 on.")
                         .arg(option, written)
                         .arg(least));
    }
    return number;
}

Result<Date> toDate(const QString& option, const QString& written)
{
    const std::optional<Date> date = Date::fromIso(written);
    if (!date || !date->isPossible()) {
        return usage(QCoreApplication::translate(
                         "cli", "%1: “%2” is no date; write 2021, 2021-07 or 2021-07-28.")
                         .arg(option, written));
    }
    return *date;
}

QList<QCommandLineOption> filterOptions()
{
    const auto option = [](const QString& name, const char* description, const QString& value) {
        return QCommandLineOption(name, QCoreApplication::translate("cli", description), value);
    };
    const QString name = QCoreApplication::translate("cli", "NAME");
    const QString date = QCoreApplication::translate("cli", "DATE");
    return {
        option(u"body"_s, QT_TRANSLATE_NOOP("cli", "Only what this body issued."), name),
        option(u"kind"_s, QT_TRANSLATE_NOOP("cli", "Only this kind of document, such as 通知."),
               name),
        option(u"category"_s, QT_TRANSLATE_NOOP("cli", "Only this heading of the 目录."), name),
        option(u"gazette"_s, QT_TRANSLATE_NOOP("cli", "Only this gazette."), name),
        option(u"year"_s, QT_TRANSLATE_NOOP("cli", "Only issues of this year."), u"YYYY"_s),
        option(u"issue"_s, QT_TRANSLATE_NOOP("cli", "Only the issue with this id."), u"ID"_s),
        option(u"from"_s, QT_TRANSLATE_NOOP("cli", "Dated then or later: 2021, 2021-07 …"), date),
        option(u"to"_s, QT_TRANSLATE_NOOP("cli", "Dated then or earlier."), date),
        option(u"tag"_s, QT_TRANSLATE_NOOP("cli", "Only what has this tag."), name),
        option(u"collection"_s,
               QT_TRANSLATE_NOOP("cli", "Only this collection and those inside it."), u"ID"_s),
        {u"starred"_s, QCoreApplication::translate("cli", "Only what has a star.")},
        {u"highlighted"_s,
         QCoreApplication::translate("cli", "Only texts in which passages are highlighted.")},
    };
}

} // namespace

QString withUsage(const QString& helpText, const QString& syntax)
{
    const QString usage = QCoreApplication::translate("cli", "Usage: gongbao-cli %1");
    return usage.arg(syntax).trimmed() + helpText.sliced(helpText.indexOf(u'\n'));
}

QList<QCommandLineOption> sharedOptions()
{
    return {
        {{u"h"_s, u"help"_s}, QCoreApplication::translate("cli", "Prints this help.")},
        {u"archive"_s,
         QCoreApplication::translate("cli",
                                     "The archive file; without, the one in your data folder."),
         QCoreApplication::translate("cli", "FILE")},
        {u"lang"_s, QCoreApplication::translate("cli", "Language of the messages: zh or en."),
         u"zh|en"_s},
    };
}

CommandLine::CommandLine(const QString& command, const QString& operands, const QString& summary)
    : m_command(command)
    , m_syntax(operands)
    , m_json(u"json"_s, QCoreApplication::translate("cli", "Prints JSON."))
    , m_count(u"count"_s, QCoreApplication::translate("cli", "Prints only how many there are."))
{
    m_parser.setApplicationDescription(summary);
    m_parser.addOptions(sharedOptions());
}

void CommandLine::add(const QCommandLineOption& option)
{
    m_parser.addOption(option);
}

void CommandLine::addJson()
{
    m_parser.addOption(m_json);
}

void CommandLine::addPassword()
{
    m_parser.addOption(
        {u"ask-password"_s,
         QCoreApplication::translate("cli", "Asks for the password of encrypted PDF files.")});
    m_parser.addOption(
        {u"password-file"_s,
         QCoreApplication::translate("cli", "Takes that password from the first line of FILE; “-” "
                                            "is standard input."),
         u"FILE"_s});
}

void CommandLine::addReading()
{
    addPassword();
    m_hasRecognition = true;
    m_parser.addOption(
        {u"ocr-language"_s,
         QCoreApplication::translate("cli", "Recognises the characters of scanned pages in LANG: "
                                            "chi_sim (simplified) or chi_tra (traditional); else "
                                            "found out."),
         u"LANG"_s});
    m_parser.addOption({u"no-ocr"_s, QCoreApplication::translate(
                                         "cli", "Leaves the characters of scanned pages alone.")});
}

Result<source::RecognitionOptions> CommandLine::recognitionOptions() const
{
    if (!m_hasRecognition || m_parser.isSet(u"no-ocr"_s)) {
        return source::RecognitionOptions();
    }
    const QStringList languages = source::recognitionLanguages();
    const QString language = m_parser.value(u"ocr-language"_s);
    if (!language.isEmpty() && !languages.contains(language)) {
        return Error{ErrorCode::Usage,
                     QCoreApplication::translate("cli", "--ocr-language is one of: %1.")
                         .arg(languages.join(u", "_s))};
    }
    source::RecognitionOptions recognition = source::usualRecognition();
    recognition.language = language;
    return recognition;
}

Result<source::PdfOptions> CommandLine::pdfOptions(const StopToken& stop) const
{
    Result<source::RecognitionOptions> recognition = recognitionOptions();
    if (!recognition) {
        return recognition.error();
    }
    source::PdfOptions options{.recognition = *std::move(recognition)};
    const bool asks = m_parser.isSet(u"ask-password"_s);
    if (asks || m_parser.isSet(u"password-file"_s)) {
        Result<QString> password =
            asks ? askPassword(stop) : readPasswordFile(m_parser.value(u"password-file"_s));
        if (!password) {
            return password.error();
        }
        options.password = *std::move(password);
    }
    return options;
}

void CommandLine::addPage(int defaultLimit)
{
    m_hasPage = true;
    m_parser.addOption({u"offset"_s,
                        QCoreApplication::translate("cli", "Leaves out so many at the beginning."),
                        u"N"_s, u"0"_s});
    m_parser.addOption({u"limit"_s,
                        QCoreApplication::translate("cli", "Prints at most so many; 0: all."),
                        u"N"_s, QString::number(defaultLimit)});
    m_parser.addOption(m_count);
}

void CommandLine::addFilter()
{
    m_hasFilter = true;
    m_parser.addOptions(filterOptions());
}

Result<qint64> CommandLine::number(const QString& option, qint64 least) const
{
    return toNumber(u"--"_s + option, value(option), least);
}

std::optional<int> CommandLine::read(const QStringList& arguments)
{
    if (!m_parser.parse(arguments)) {
        return usageError(m_parser.errorText());
    }
    if (m_parser.isSet(u"help"_s)) {
        print(helpText());
        return kSuccess;
    }
    m_operands = m_parser.positionalArguments().mid(1);
    if (isSet(u"archive"_s) && value(u"archive"_s).isEmpty()) {
        return usageError(QCoreApplication::translate(
            "cli", "--archive is empty: name the file, or leave it out for your own archive."));
    }
    for (const Status& status : {readPage(), readFilter()}) {
        if (!status) {
            return usageError(status.error().message);
        }
    }
    return std::nullopt;
}

QString CommandLine::helpText() const
{
    QString text = withUsage(m_parser.helpText(), u"%1 [options] %2"_s.arg(m_command, m_syntax));
    if (!m_examples.isEmpty()) {
        text += u'\n' + QCoreApplication::translate("cli", "Examples:") + u'\n';
    }
    for (const QString& example : m_examples) {
        text += u"  "_s + example + u'\n';
    }
    return text;
}

Status CommandLine::readPage()
{
    if (!m_hasPage) {
        return {};
    }
    const Result<qint64> offset = number(u"offset"_s, 0);
    if (!offset) {
        return offset.error();
    }
    const Result<qint64> limit = number(u"limit"_s, 0);
    if (!limit) {
        return limit.error();
    }
    m_offset = *offset;
    m_limit = *limit == 0 ? std::numeric_limits<int>::max() : *limit;
    return {};
}

Status CommandLine::readFilter()
{
    if (!m_hasFilter) {
        return {};
    }
    m_filter.body = value(u"body"_s);
    m_filter.kind = value(u"kind"_s);
    m_filter.category = value(u"category"_s);
    m_filter.gazette = value(u"gazette"_s);
    m_filter.tag = value(u"tag"_s);
    m_filter.starred = isSet(u"starred"_s);
    m_filter.highlighted = isSet(u"highlighted"_s);
    if (isSet(u"collection"_s)) {
        const Result<qint64> collection = number(u"collection"_s, 1);
        if (!collection) {
            return collection.error();
        }
        m_filter.collection = *collection;
    }
    if (isSet(u"year"_s)) {
        const Result<qint64> year = number(u"year"_s, 1);
        if (!year) {
            return year.error();
        }
        m_filter.year = static_cast<int>(*year);
    }
    if (isSet(u"issue"_s)) {
        const Result<qint64> issue = number(u"issue"_s, 1);
        if (!issue) {
            return issue.error();
        }
        m_filter.issue = *issue;
    }
    const auto readDate = [&](const QString& option, std::optional<Date>& date) -> Status {
        if (!isSet(option)) {
            return {};
        }
        const Result<Date> read = toDate(u"--"_s + option, value(option));
        if (!read) {
            return read.error();
        }
        date = *read;
        return {};
    };
    if (Status from = readDate(u"from"_s, m_filter.from); !from) {
        return from;
    }
    return readDate(u"to"_s, m_filter.to);
}

QString CommandLine::archivePath() const
{
    const QString path = value(u"archive"_s);
    return path.isEmpty() ? archive::defaultArchivePath() : QFileInfo(path).absoluteFilePath();
}

Result<std::unique_ptr<archive::Database>> CommandLine::openArchive(archive::OpenMode mode) const
{
    return archive::Database::open(archivePath(), mode);
}

Result<std::unique_ptr<archive::Database>> CommandLine::openExisting() const
{
    // An older archive can't be opened for reading, but is there; to write brings it up to date.
    if (auto present = openArchive(archive::OpenMode::ReadOnly);
        !present && present.error().code == ErrorCode::NotFound) {
        return present;
    }
    return openArchive(archive::OpenMode::ReadWrite);
}

int CommandLine::usageError(const QString& sentence) const
{
    printError(QCoreApplication::translate("cli", "%1 (see gongbao-cli %2 --help)")
                   .arg(sentence, m_command));
    return kUsageError;
}

Result<std::vector<archive::DocumentId>> toDocumentIds(const QStringList& operands)
{
    std::vector<archive::DocumentId> ids;
    for (const QString& operand : operands) {
        const Result<qint64> id =
            toNumber(QCoreApplication::translate("cli", "document id"), operand, 1);
        if (!id) {
            return id.error();
        }
        ids.push_back(*id);
    }
    return ids;
}

Result<archive::DocumentId> toDocumentId(const QStringList& operands)
{
    const auto ids = toDocumentIds(operands);
    if (!ids) {
        return ids.error();
    }
    if (ids->size() != 1) {
        return Error{
            ErrorCode::Usage,
            QCoreApplication::translate("cli", "Name one document by its id, as list shows it.")};
    }
    return ids->front();
}

} // namespace gongbao::cli
