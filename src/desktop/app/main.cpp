// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "desktop/app/options.h"
#include "desktop/app/program.h"
#include "desktop/app/termination.h"
#include "desktop/reader/documentlayout.h"
#include "desktop/settings/preferences.h"
#include "desktop/theme/programstyle.h"
#include "source/pathbytes.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <fontconfig/fontconfig.h>
#include <string_view>
#include <thread>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

constexpr int kFailed = 1;
constexpr int kUsageError = 2;

void nameProgram()
{
    QCoreApplication::setApplicationName(u"gongbao"_s);
    QCoreApplication::setOrganizationName(u"gongbao"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGBAO_VERSION));
}

/// Says what is wrong with what the program was told.
Result<Options> told(int argc, char* argv[])
{
    Result<Options> options = readOptions(source::argumentsOf(argc, argv));
    if (!options) {
        std::fprintf(stderr, "gongbao: %s\n", qPrintable(options.error().message));
    }
    return options;
}

bool asksForWords(int argc, char* argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--version" ||
               argument == "-v";
    });
}

/// --help and --version, which need no display.
int sayWords(int argc, char* argv[], const QString& language)
{
    QCoreApplication application(argc, argv);
    nameProgram();
    installLanguage(application, language);
    return told(argc, argv) ? 0 : kUsageError;
}

/// Whether Qt would find none to connect to; it would end the program by a crash then. Not so where
/// a platform is asked for: it may need none.
bool hasNoDisplay(int argc, char* argv[])
{
    for (const char* variable :
         {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable)) {
            return false;
        }
    }
    if (QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/wayland-0"_s)) {
        return false; // what Wayland takes where nothing is said
    }
    return std::none_of(argv + 1, argv + argc, [](std::string_view argument) {
        argument.remove_prefix(argument.starts_with("--") ? 1 : 0);
        return argument == "-platform" || argument.starts_with("-platform=") ||
               argument == "-display" || argument.starts_with("-display=");
    });
}

int sayNoDisplay(int argc, char* argv[], const QString& language)
{
    QCoreApplication application(argc, argv);
    installLanguage(application, language);
    std::fprintf(stderr, "gongbao: %s\n",
                 qPrintable(QCoreApplication::translate(
                     "Options", "There is no display to show a window on (neither DISPLAY nor "
                                "WAYLAND_DISPLAY is set). gongbao-cli does the same on the command "
                                "line.")));
    return kFailed;
}

} // namespace

int main(int argc, char* argv[])
{
    const QString environment = chooseLanguage({}); // before a locale is set in its place
    ensureUtf8Locale();
    if (asksForWords(argc, argv)) {
        return sayWords(argc, argv, environment);
    }
    if (hasNoDisplay(argc, argv)) {
        return sayNoDisplay(argc, argv, environment);
    }
    // The menu stands in the window; to ask the session's bus for another place delays the start.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
    // To look up the system's fonts takes as long as to connect to the display.
    std::thread fonts([] { FcInit(); });
    QApplication application(argc, argv);
    fonts.join();
    ProgramStyle::install();
    nameProgram();
    QGuiApplication::setWindowIcon(QIcon(u":/icons/gongbao.svg"_s));
    QGuiApplication::setDesktopFileName(u"gongbao"_s);
    QApplication::setFont(interfaceFont(QApplication::font()));

    QSettings store;
    const Settings settings(store);
    installLanguage(application, spokenLanguage(chosenLanguage(settings), environment));
    const Result<Options> options = told(argc, argv);
    if (!options) {
        return kUsageError;
    }
    const Program program(application, *options, environment, settings);
    const Termination termination;
    QObject::connect(&termination, &Termination::asked, &application, &QApplication::quit);
    return QApplication::exec();
}
