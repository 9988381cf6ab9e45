// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/language.h"
#include "desktop/app/options.h"
#include "desktop/app/program.h"
#include "desktop/reader/documentlayout.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

int main(int argc, char* argv[])
{
    using namespace Qt::StringLiterals;
    using namespace gongbao::desktop;

    const QString locale = environmentLocale(); // what the user set, before it is amended
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
    const QString setting = settings.value(gongbao::desktop::setting::kLanguage);
    gongbao::Result<Options> options = [&] {
        const Translation forMessages(chooseLanguage({}, setting, locale));
        return readOptions(QCoreApplication::arguments());
    }();
    if (!options) {
        std::fprintf(stderr, "gongbao: %s\n", qPrintable(options.error().message));
        return 2;
    }
    const Program program(application, *options, chooseLanguage(options->language, setting, locale),
                          settings);
    return QApplication::exec();
}
