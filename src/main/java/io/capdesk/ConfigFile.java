package io.capdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A YAML file under {@code config/} that is read once, at the start; the one beside the program wins over the one in the jar.
 *
 * @param origin  as the operator finds it
 * @param content which has checked itself
 */
public record ConfigFile<T>(String origin, T content) {

    /** @throws BrokenFile with what is wrong, and where */
    public static <T> ConfigFile<T> of(String folder, String name, Class<T> type) throws IOException {
        Path beside = Path.of(folder).resolve(name);
        boolean own = Files.isRegularFile(beside);
        String origin = own ? beside.normalize().toString() : "the program's own " + name;
        try (InputStream file = own ? Files.newInputStream(beside)
                : ConfigFile.class.getClassLoader().getResourceAsStream("config/" + name)) {
            return new ConfigFile<>(origin, read(file, type));
        } catch (ValueInstantiationException unfit) {
            // what its codes and texts say is wrong: the reason names the code
            throw new BrokenFile(origin, 0, unfit.getCause().getMessage());
        } catch (JsonProcessingException broken) {
            throw new BrokenFile(origin, broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    broken.getOriginalMessage().lines().findFirst().orElse("it cannot be read"));
        }
    }

    public static <T> T read(InputStream file, Class<T> type) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(file, type);
    }
}
