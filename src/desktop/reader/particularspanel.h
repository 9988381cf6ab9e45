// SPDX-License-Identifier: GPL-3.0-or-later
// The record of the document that is read.
#pragma once

#include "model/appointment.h"

#include <QList>
#include <QWidget>

#include <memory>

namespace Ui {
class ParticularsPanel;
}

namespace gongbao::desktop {

struct ReaderContent;

class ParticularsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ParticularsPanel(QWidget* parent = nullptr);
    ~ParticularsPanel() override;

    void showDocument(const ReaderContent& content);

private:
    void showAppointments(const QList<Appointment>& appointments);
    void showFindings(const ReaderContent& content);

    std::unique_ptr<Ui::ParticularsPanel> m_ui;
};

} // namespace gongbao::desktop
