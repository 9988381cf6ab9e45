// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt program with a window can be: what bench_start.sh compares Gongbao with.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1200, 700);
    window.show();
    return QApplication::exec();
}
