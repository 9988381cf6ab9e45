// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reading/readingcontroller.h"

#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerview.h"
#include "desktop/settings/settings.h"

#include <QScrollBar>

#include <chrono>

namespace gongbao::desktop {

namespace {

/// A crash costs no more than what was read in this time.
constexpr std::chrono::seconds kNoteAfter{2};

} // namespace

ReadingController::ReadingController(ReaderController& reader, ReaderView& view, Settings& settings,
                                     const QString& archive, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_view(view)
    , m_settings(settings)
    , m_archive(archive)
    , m_places(settings.value(setting::kReadingPlaces))
{
    m_noting.setSingleShot(true);
    m_noting.setInterval(kNoteAfter);
    connect(&m_noting, &QTimer::timeout, this, &ReadingController::note);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_noting.isActive()) { // not put off by scrolling on
            m_noting.start();
        }
    });
    connect(&reader, &ReaderController::leaving, this, &ReadingController::note);
    connect(&reader, &ReaderController::begun, this, [this](archive::DocumentId document) {
        m_view.setPlaceAtTop(m_places.place(m_archive, document));
    });
}

void ReadingController::note()
{
    m_noting.stop();
    if (const archive::DocumentId document = m_reader.record().id; document != 0) {
        m_places.set(m_archive, document, m_view.placeAtTop());
        m_settings.set(setting::kReadingPlaces, m_places.list());
    }
}

} // namespace gongbao::desktop
