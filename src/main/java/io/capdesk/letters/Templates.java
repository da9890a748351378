package io.capdesk.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.w3c.dom.Document;

/**
 * The templates of letters and papers, with an engine of their own: the portal's pages and an operator's letters have nothing
 * in common. XML mode, because a paper must be well formed for the PDF. A file in the folder beside the program wins over the
 * one in the jar.
 */
@Component
class Templates {

    private static final Logger log = LoggerFactory.getLogger(Templates.class);
    private static final String SHIPPED = "config/letters/";

    private final Path folder;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates(@Value("${capdesk.letters.folder:./config/letters}") String folder) {
        // not injected as a Path: Spring would take a folder of that name on the class path
        this.folder = Path.of(folder);
        FileTemplateResolver beside = new FileTemplateResolver();
        beside.setPrefix(folder + "/");
        beside.setCacheable(false);
        ClassLoaderTemplateResolver shipped = new ClassLoaderTemplateResolver();
        shipped.setPrefix(SHIPPED);
        engine.addTemplateResolver(configured(beside, 1));
        engine.addTemplateResolver(configured(shipped, 2));
        engine.setEngineContextFactory(StrictContext::new);
        log.info("letters are written from {}", Files.isDirectory(this.folder) ? this.folder.normalize() + " and the program's own"
                : "the program's own templates");
    }

    private static AbstractConfigurableTemplateResolver configured(AbstractConfigurableTemplateResolver resolver, int order) {
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCheckExistence(true);
        resolver.setOrder(order);
        return resolver;
    }

    /** Throws {@link MissingFact} when the template's head asks for a fact that is not there. */
    Document fill(String template, Map<String, Object> facts) {
        Map<String, Object> printable = Facts.printable(template, DeclaredFact.of(template, source(template)), facts);
        return Markup.parse(template, engine.process(template, new Context(Locale.US, printable)));
    }

    String source(String template) {
        if (!template.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not the name of a letter template: " + template);
        }
        Path beside = folder.resolve(template + ".html");
        try (InputStream in = Files.exists(beside) ? Files.newInputStream(beside)
                : getClass().getClassLoader().getResourceAsStream(SHIPPED + template + ".html")) {
            if (in == null) {
                throw new IllegalArgumentException("no letter template " + template + " in " + folder + " or the program");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
