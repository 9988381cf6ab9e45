// SPDX-License-Identifier: GPL-3.0-or-later
// The manual, which is part of the program and needs no network.
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class ManualWindow;
}

namespace gongbao::desktop {

class ManualWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget* parent = nullptr);
    ~ManualWindow() override;

private:
    void listHeadings();
    void goTo(int heading);

    std::unique_ptr<Ui::ManualWindow> m_ui;
};

} // namespace gongbao::desktop
