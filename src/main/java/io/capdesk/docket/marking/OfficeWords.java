package io.capdesk.docket.marking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of Word, Excel and PowerPoint files: heads and feet with the text, slides one by one. Where Word breaks pages nobody knows. */
final class OfficeWords {

    private static final Pattern TEXT = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml|xl/(sharedStrings|worksheets/sheet\\d+)\\.xml");
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide(\\d+)\\.xml");
    private static final int MOST_LETTERS = 20_000_000;

    private final StringBuilder words = new StringBuilder();
    private boolean blackRun;
    private boolean whiteRun;
    private boolean hidden;

    private OfficeWords() {}

    static ReadFile of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> slides = zip.stream().filter(part -> SLIDE.matcher(part.getName()).matches())
                    .sorted(Comparator.comparing(OfficeWords::number)).toList();
            List<String> pages = new ArrayList<>();
            for (ZipEntry slide : slides) {
                pages.add(new OfficeWords().read(zip, slide).words.toString());
            }
            if (!slides.isEmpty()) {
                return new ReadFile(pages, true, 0);
            }
            var whole = new OfficeWords();
            for (ZipEntry part : zip.stream().filter(part -> TEXT.matcher(part.getName()).matches()).toList()) {
                whole.read(zip, part);
            }
            return new ReadFile(List.of(whole.words.toString()), false, whole.hidden ? 1 : 0);
        } catch (XMLStreamException broken) {
            throw new IOException("the file can't be read", broken);
        }
    }

    private static int number(ZipEntry slide) {
        Matcher name = SLIDE.matcher(slide.getName());
        return name.matches() && name.group(1).length() < 9 ? Integer.parseInt(name.group(1)) : Integer.MAX_VALUE;
    }

    private OfficeWords read(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean inText = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        inText = began(xml) || inText;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (inText) {
                            said(xml.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        inText = inText && !List.of("t", "oddHeader", "evenHeader", "oddFooter", "evenFooter", "firstHeader").contains(xml.getLocalName());
                        ended(xml.getLocalName());
                    }
                    default -> { }
                }
            }
        }
        return this;
    }

    /** Whether text begins. */
    private boolean began(XMLStreamReader xml) {
        String name = xml.getLocalName();
        switch (name) {
            case "r" -> {
                blackRun = false;
                whiteRun = false;
            }
            case "highlight" -> blackRun |= "black".equals(value(xml));
            case "color" -> whiteRun |= "FFFFFF".equalsIgnoreCase(value(xml));
            case "tab", "br", "cr" -> words.append(' ');
            default -> { }
        }
        return List.of("t", "oddHeader", "evenHeader", "oddFooter", "evenFooter", "firstHeader").contains(name);
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void said(String text) {
        if (words.length() + text.length() > MOST_LETTERS) {
            throw new TooMuchToRead("more than " + MOST_LETTERS + " letters");
        }
        words.append(text);
        hidden |= blackRun && !whiteRun && !text.isBlank();
    }

    private void ended(String name) {
        if (List.of("p", "si", "oddHeader", "evenHeader", "firstHeader").contains(name)) {
            words.append('\n');
        }
    }
}
