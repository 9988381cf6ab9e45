<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::TabsController</name>
    <message numerus="yes">
        <source>%n tab(s) closed, whose documents are no longer in the archive.</source>
        <translation>
            <numerusform>A tab was closed, as its document is no longer in the archive.</numerusform>
            <numerusform>%n tabs were closed, as their documents are no longer in the archive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <translation>
            <numerusform>%Ln issue</numerusform>
            <numerusform>%Ln issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::BasketWindow</name>
    <message numerus="yes">
        <source>%Ln document(s); drag to put in order</source>
        <translation>
            <numerusform>%Ln document; drag to put in order</numerusform>
            <numerusform>%Ln documents; drag to put in order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::FindingsWindow</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PreviewWindow</name>
    <message numerus="yes">
        <source>%Ln page(s), as exported and as printed.</source>
        <translation>
            <numerusform>%Ln page, as exported and as printed.</numerusform>
            <numerusform>%Ln pages, as exported and as printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ProgressStrip</name>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::RereadingView</name>
    <message numerus="yes">
        <source>%Ln issue(s) read again</source>
        <translation>
            <numerusform>%Ln issue read again</numerusform>
            <numerusform>%Ln issues read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s) could not be read</source>
        <translation>
            <numerusform>%Ln issue could not be read</numerusform>
            <numerusform>%Ln issues could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s) were read by an older version of the recogniser. Reading them again takes a while in the background and keeps corrections, notes, stars, tags and collections.</source>
        <translation>
            <numerusform>%Ln issue was read by an older version of the recogniser. Reading it again takes a while in the background and keeps corrections, notes, stars, tags and collections.</numerusform>
            <numerusform>%Ln issues were read by an older version of the recogniser. Reading them again takes a while in the background and keeps corrections, notes, stars, tags and collections.</numerusform>
        </translation>
    </message>
</context>
</TS>
