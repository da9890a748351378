/** The pages on which organisations and their people come in and keep their accounts. */
package io.capdesk.portal.people;
