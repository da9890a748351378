/** The public's door to the dockets: no log-in, no session, no cookie. What it shows of a comment is what everybody may know. */
package io.capdesk.portal.docket;
