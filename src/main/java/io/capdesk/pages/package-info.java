/**
 * What all web pages share, whichever door they belong to: the frame around them, and the words and figures in which they
 * say what the rules answer.
 */
@ApplicationModule(allowedDependencies = {"rules", "access", "deadlines"})
package io.capdesk.pages;

import org.springframework.modulith.ApplicationModule;
