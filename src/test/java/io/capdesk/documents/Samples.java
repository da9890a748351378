package io.capdesk.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind, made here. */
public final class Samples {

    public static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1};
    public static final byte[] EXE = bytes("MZ\u0090\0\3\0\0\0\4\0\0\0this program cannot be run in DOS mode");
    public static final byte[] HTML = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
    public static final byte[] SVG = bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    static final byte[] SCRIPT = bytes("#!/bin/sh\nrm -rf /\n");
    static final byte[] TEXT = bytes("Letter of explanation: 15,428 units for Johor, naïvely counted.\n");

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.%s.main+xml";
    public static final String WORD = MAIN.formatted("wordprocessingml.document");
    static final String EXCEL = MAIN.formatted("spreadsheetml.sheet");
    static final String POWERPOINT = MAIN.formatted("presentationml.presentation");
    static final String WORD_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    /** The head of a compound file (MS-CFB 2.2). */
    static final byte[] OLD_OFFICE = java.util.Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1,
        (byte) 0xb1, 0x1a, (byte) 0xe1}, 1024);

    private Samples() {}

    static byte[] pdf(String inCatalog) {
        return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog" + inCatalog + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** With an object in a compressed object stream. */
    static byte[] packedPdf(String object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode/N 1/First 4>>stream\r\n"));
        try {
            DeflaterOutputStream packed = new DeflaterOutputStream(out);
            packed.write(bytes(object));
            packed.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.writeBytes(bytes("\nendstream endobj\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] office(String mainType) {
        return zip(officeParts(mainType));
    }

    public static Map<String, byte[]> officeParts(String mainType) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainType + "\"/></Types>"));
        parts.put("_rels/.rels", bytes("<Relationships/>"));
        parts.put("main.xml", bytes("<document/>"));
        return parts;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
