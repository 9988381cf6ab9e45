// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/options.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

/// What a file manager opens: an archive, or files to import.
void take(const QStringList& paths, Options& options)
{
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (file.suffix() == "gongbao"_L1) {
            options.archive = file.absoluteFilePath();
        } else {
            options.import.append(file.absoluteFilePath());
        }
    }
}

} // namespace

Result<Options> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Options", "Archive and reader for government gazettes."));
    const QCommandLineOption archive(
        u"archive"_s, QCoreApplication::translate("Options", "Use this archive."), u"file"_s);
    const QCommandLineOption language(
        u"lang"_s, QCoreApplication::translate("Options", "Language of the window: zh or en."),
        u"language"_s);
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({archive, language});
    parser.addPositionalArgument(
        u"files"_s,
        QCoreApplication::translate(
            "Options", "Files and folders to import, or an archive (.gongbao) to open."),
        u"[files...]"_s);
    if (!parser.parse(arguments)) {
        return Error{ErrorCode::Usage, parser.errorText()};
    }
    if (parser.isSet(help)) {
        parser.showHelp();
    }
    if (parser.isSet(version)) {
        parser.showVersion();
    }
    Options options;
    if (parser.isSet(archive)) {
        if (parser.value(archive).isEmpty()) {
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("Options",
                                                     "--archive is empty: name the file, or leave "
                                                     "it out for your own archive.")};
        }
        options.archive = QFileInfo(parser.value(archive)).absoluteFilePath();
    }
    if (parser.isSet(language)) {
        options.language = parser.value(language);
        if (!options.language.startsWith("zh"_L1) && !options.language.startsWith("en"_L1)) {
            return Error{
                ErrorCode::Usage,
                QCoreApplication::translate("Options", "There is no language “%1”; say zh or en.")
                    .arg(options.language)};
        }
    }
    take(parser.positionalArguments(), options);
    return options;
}

} // namespace gongbao::desktop
