// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/indexing/indexview.h"

#include "desktop/indexing/indexcontroller.h"
#include "desktop/messages/messagebar.h"
#include "desktop/messages/progressstrip.h"

#include <QCoreApplication>

namespace gongbao::desktop {

namespace {

struct IndexText
{
    Q_DECLARE_TR_FUNCTIONS(IndexView)
};

} // namespace

void showIndexing(IndexController& indexer, ProgressStrip& progress, MessageBar& messages)
{
    QObject::connect(&progress, &ProgressStrip::cancelled, &indexer, &IndexController::cancel);
    QObject::connect(&indexer, &IndexController::started, &progress, [&progress] {
        progress.begin(
            IndexText::tr("Making the search index anew; until then searches may find too little"));
    });
    QObject::connect(&indexer, &IndexController::progressed, &progress, &ProgressStrip::update);
    QObject::connect(&indexer, &IndexController::finished, &progress, &ProgressStrip::end);
    QObject::connect(&indexer, &IndexController::failed, &progress, &ProgressStrip::end);
    QObject::connect(&indexer, &IndexController::failed, &messages, &MessageBar::showError);
}

} // namespace gongbao::desktop
