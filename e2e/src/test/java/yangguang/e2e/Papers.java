package yangguang.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that people hand in or take home. */
final class Papers {
    static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Papers() {}

    /** A Word file, with its author among what is not seen. */
    static byte[] word(String author, String... paragraphs) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator(author);
            for (var words : paragraphs) document.createParagraph().createRun().setText(words);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A photograph of nothing. */
    static byte[] picture() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 25, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is written in a PDF, without its line breaks. */
    static String words(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** What is written on each page of a PDF, without its line breaks. */
    static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int at = 1; at <= document.getNumberOfPages(); at++) {
                var page = new PDFTextStripper();
                page.setStartPage(at);
                page.setEndPage(at);
                pages.add(page.getText(document).replaceAll("\\s", ""));
            }
            return pages;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Where some words stand in a PDF: in its bytes, in what it packs, or in what it shows. */
    static List<String> traces(byte[] pdf, String words) {
        var traces = new ArrayList<String>();
        if (holds(pdf, words)) traces.add("the file");
        if (words(pdf).contains(words)) traces.add("the text");
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (String.valueOf(object).contains(words)) traces.add("object " + key);
                if (object instanceof COSStream stream
                        && holds(stream.createInputStream().readAllBytes(), words))
                    traces.add("stream " + key);
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return traces;
    }

    private static boolean holds(byte[] bytes, String words) {
        var whole = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of("UTF-8", "UTF-16BE", "UTF-16LE", "GB18030")
                .map(Charset::forName)
                .map(encoding -> new String(words.getBytes(encoding), StandardCharsets.ISO_8859_1))
                .anyMatch(whole::contains);
    }
}
