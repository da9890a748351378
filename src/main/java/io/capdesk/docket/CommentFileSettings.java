package io.capdesk.docket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code capdesk.docket.files}: what comes with a comment, as Regulations.gov takes it.
 *
 * @param maxSize        of one file
 * @param maxCount       of one comment
 * @param unsentKeptDays how long files of pages that were never sent are kept
 */
@ConfigurationProperties("capdesk.docket.files")
public record CommentFileSettings(@DefaultValue("10MB") DataSize maxSize, @DefaultValue("20") int maxCount,
                                  @DefaultValue("2") int unsentKeptDays) {

    public CommentFileSettings {
        if (maxSize.toBytes() < 1 || maxCount < 1 || unsentKeptDays < 1) {
            throw new IllegalArgumentException("capdesk.docket.files: max-size, max-count and unsent-kept-days are more than 0");
        }
    }
}
