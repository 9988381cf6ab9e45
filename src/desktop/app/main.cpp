// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "desktop/app/options.h"
#include "desktop/app/program.h"
#include "desktop/reader/documentlayout.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

int main(int argc, char* argv[])
{
    using namespace Qt::StringLiterals;
    using namespace gongbao;
    using namespace gongbao::desktop;

    const QString environment = chooseLanguage({}); // before a locale is set in its place
    ensureUtf8Locale();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"gongbao"_s);
    QCoreApplication::setOrganizationName(u"gongbao"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGBAO_VERSION));
    QGuiApplication::setWindowIcon(QIcon(u":/icons/gongbao.svg"_s));
    QGuiApplication::setDesktopFileName(u"gongbao"_s);
    application.setFont(interfaceFont(QApplication::font()));

    QSettings store;
    const Settings settings(store);
    QString language = settings.value(setting::kLanguage);
    if (language.isEmpty()) {
        language = environment;
    }
    installLanguage(application, language);
    const Result<Options> options = readOptions(QCoreApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "gongbao: %s\n", qPrintable(options.error().message));
        return 2;
    }
    if (!options->language.isEmpty()) {
        language = chooseLanguage(options->language);
    }
    const Program program(application, *options, language, settings);
    return QApplication::exec();
}
