// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messages/progressstrip.h"

#include "ui_progressstrip.h"

#include <QLocale>

namespace gongbao::desktop {

namespace {

constexpr int kBarSteps = 1000;
constexpr qint64 kLeastSeconds = 2;

} // namespace

QString timeLeft(qint64 done, qint64 total, qint64 seconds)
{
    if (done <= 0 || done >= total || seconds < kLeastSeconds) {
        return {};
    }
    const qint64 left = seconds * (total - done) / done;
    return left < 60
               ? ProgressStrip::tr("about %Ln second(s) left", nullptr, static_cast<int>(left) + 1)
               : ProgressStrip::tr("about %Ln minute(s) left", nullptr,
                                   static_cast<int>((left + 30) / 60));
}

ProgressStrip::ProgressStrip(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ProgressStrip>())
{
    m_ui->setupUi(this);
    connect(m_ui->cancel, &QPushButton::clicked, this, [this] {
        m_ui->cancel->setEnabled(false); // it takes effect as soon as the job looks
        Q_EMIT cancelled();
    });
    hide();
}

ProgressStrip::~ProgressStrip() = default;

QString ProgressStrip::cancelText() const
{
    return m_ui->cancel->text();
}

void ProgressStrip::setCancelText(const QString& text)
{
    m_ui->cancel->setText(text);
}

void ProgressStrip::begin(const QString& title)
{
    m_ui->title->setText(title);
    m_ui->item->clear();
    m_ui->bar->setRange(0, 0);
    m_ui->cancel->setEnabled(true);
    m_running.start();
    show();
}

void ProgressStrip::update(const ProgressState& state)
{
    if (state.total > 0) {
        m_ui->bar->setRange(0, kBarSteps);
        m_ui->bar->setValue(static_cast<int>(kBarSteps * state.done / state.total));
        const QString format =
            tr("%1 of %2").arg(QLocale().toString(state.done), QLocale().toString(state.total));
        const QString left = timeLeft(state.done, state.total, m_running.elapsed() / 1000);
        m_ui->bar->setFormat(left.isEmpty() ? format : tr("%1, %2").arg(format, left));
    }
    m_ui->item->setText(
        m_ui->item->fontMetrics().elidedText(state.item, Qt::ElideMiddle, m_ui->item->width()));
    m_ui->item->setToolTip(state.item);
}

void ProgressStrip::end()
{
    hide();
}

} // namespace gongbao::desktop
