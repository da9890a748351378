/** Reads the files of comments for their marks and for words that only look as if they were gone. */
package io.capdesk.docket.marking;
