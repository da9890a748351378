package io.capdesk.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much the desk takes.
 *
 * @param maxSize     of one file
 * @param maxCount    files of one owner, the desk's own papers not counted
 * @param maxUnpacked of what a .docx or .xlsx unpacks to
 */
@ConfigurationProperties("capdesk.documents")
record DocumentLimits(@DefaultValue("20MB") DataSize maxSize,
                      @DefaultValue("20") int maxCount,
                      @DefaultValue("200MB") DataSize maxUnpacked) {
}
