/**
 * How organisations and their people come to the desk and keep their accounts (15 CFR 748.7), and how staff get theirs. What
 * a stranger is answered never tells who has an account here: an address that is known gets another letter, and whether a user
 * name is free is told only to who has confirmed an address. Two organisations may have one name, since to refuse the second
 * would tell who applies here.
 */
@ApplicationModule(allowedDependencies = {"letters", "documents", "access", "audit", "rules"})
package io.capdesk.accounts;

import org.springframework.modulith.ApplicationModule;
