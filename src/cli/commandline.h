// SPDX-License-Identifier: GPL-3.0-or-later
// What the command lines of all commands have in common.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "source/pdffile.h"

#include <QCommandLineParser>

#include <optional>

namespace gongbao::cli {

/// --help, --archive and --lang, which every command knows, before and after its name.
[[nodiscard]] QList<QCommandLineOption> sharedOptions();

/// A parser's help with @p syntax in its first line: the program's name as people type it, and what
/// follows in the order that they follow.
[[nodiscard]] QString withUsage(const QString& helpText, const QString& syntax);

/// One command's options and operands, read from its arguments.
class CommandLine
{
public:
    /// @p operands is their syntax, such as "PATH…", and @p summary one sentence for the help.
    CommandLine(const QString& command, const QString& operands, const QString& summary);

    void add(const QCommandLineOption& option);
    void addJson();
    /// --ask-password and --password-file, for encrypted PDF files.
    void addPassword();
    /// addPassword(), and --ocr-language and --no-ocr for scanned files.
    void addReading();
    /// --offset, --limit (@p defaultLimit, 0: no limit) and --count.
    void addPage(int defaultLimit);
    /// --body, --kind, --category, --gazette, --year, --issue, --from, --to,
    /// --tag, --starred, --highlighted and --collection.
    void addFilter();

    /// A line that shows the command at work, for the help.
    void addExample(const QString& example) { m_examples.append(example); }

    /// Reads @p arguments. nullopt: go on. A status: help was printed, or what is wrong with the
    /// arguments, and the command ends with it.
    [[nodiscard]] std::optional<int> read(const QStringList& arguments);

    [[nodiscard]] bool isSet(const QString& option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString& option) const { return m_parser.value(option); }
    /// Of an option that may be given more than once.
    [[nodiscard]] QStringList values(const QString& option) const
    {
        return m_parser.values(option);
    }
    /// The value of @p option as a number of at least @p least. ErrorCode::Usage where it is none.
    [[nodiscard]] Result<qint64> number(const QString& option, qint64 least) const;
    [[nodiscard]] bool wantsJson() const { return m_parser.isSet(m_json); }
    [[nodiscard]] bool wantsCount() const { return m_parser.isSet(m_count); }
    [[nodiscard]] const QStringList& operands() const { return m_operands; }
    /// Where addPassword() or addReading() was called. Asks for the password where that is wanted.
    [[nodiscard]] Result<source::PdfOptions> pdfOptions(const StopToken& stop) const;
    [[nodiscard]] qsizetype offset() const { return m_offset; }
    [[nodiscard]] qsizetype limit() const { return m_limit; }
    [[nodiscard]] const archive::DocumentFilter& filter() const { return m_filter; }

    /// What --archive names, else the user's own archive.
    [[nodiscard]] QString archivePath() const;
    /// Opens archivePath() for writing, where it is; ErrorCode::NotFound instead of a new archive.
    [[nodiscard]] Result<std::unique_ptr<archive::Database>> openExisting() const;
    /// Opens archivePath().
    [[nodiscard]] Result<std::unique_ptr<archive::Database>>
    openArchive(archive::OpenMode mode) const;

    /// Prints what is wrong with the arguments; returns kUsageError.
    [[nodiscard]] int usageError(const QString& sentence) const;

private:
    [[nodiscard]] QString helpText() const;
    [[nodiscard]] Result<source::RecognitionOptions> recognitionOptions() const;
    [[nodiscard]] Status readPage();
    [[nodiscard]] Status readFilter();

    QString m_command;
    QString m_syntax; ///< of the operands
    QCommandLineParser m_parser;
    QCommandLineOption m_json;
    QCommandLineOption m_count;
    bool m_hasPage = false;
    bool m_hasFilter = false;
    bool m_hasRecognition = false;
    QStringList m_examples;
    QStringList m_operands;
    qsizetype m_offset = 0;
    qsizetype m_limit = 0;
    archive::DocumentFilter m_filter;
};

/// The ids that operands name. ErrorCode::Usage where one is no number.
[[nodiscard]] Result<std::vector<archive::DocumentId>> toDocumentIds(const QStringList& operands);
/// The one id that they name. ErrorCode::Usage where they name none or several, too.
[[nodiscard]] Result<archive::DocumentId> toDocumentId(const QStringList& operands);

} // namespace gongbao::cli
