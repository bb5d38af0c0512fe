package yangguang.portal.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes small XML answers; what stands in them is escaped. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter out;

    /** What stands between the tags of an element. */
    interface Inner {
        void write(Xml xml) throws XMLStreamException;
    }

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    static String document(Inner inner) {
        var text = new StringWriter();
        try {
            var xml = new Xml(FACTORY.createXMLStreamWriter(text));
            xml.out.writeStartDocument("UTF-8", "1.0");
            inner.write(xml);
            xml.out.writeEndDocument();
            xml.out.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write to memory", impossible);
        }
        return text.toString();
    }

    /** An element; {@code attributes} are names and values in turn. */
    void element(String name, Inner inner, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2)
            out.writeAttribute(attributes[i], attributes[i + 1]);
        inner.write(this);
        out.writeEndElement();
    }

    void text(String name, String words) throws XMLStreamException {
        element(name, xml -> xml.out.writeCharacters(words));
    }
}
