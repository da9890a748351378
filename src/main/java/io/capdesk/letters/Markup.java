package io.capdesk.letters;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A filled template as a document. No DOCTYPE is let in, hence no entities and nothing fetched. */
final class Markup {

    private Markup() {}

    static Document parse(String template, String filled) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the parser's own writes on the console before it throws
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(filled)));
        } catch (SAXException | IOException | ParserConfigurationException fault) {
            throw new IllegalStateException("the template " + template + " is not well formed: " + fault.getMessage(), fault);
        }
    }

    /** For the HTML part of a mail. */
    static String html(Document document) {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.METHOD, "html");
            writer.setOutputProperty(OutputKeys.INDENT, "no");
            StringWriter html = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(html));
            return "<!DOCTYPE html>\n" + html;
        } catch (TransformerException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static String title(Document document) {
        return document.getElementsByTagName("title").item(0).getTextContent().replaceAll("\\s+", " ").strip();
    }
}
