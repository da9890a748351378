/**
 * The public question "Does my export need a license?": what was typed, read into a transaction, judged by the same function
 * as everywhere, told in plain words. All answers stand in the address of the page; nothing is stored.
 */
package io.capdesk.portal.requirement;
