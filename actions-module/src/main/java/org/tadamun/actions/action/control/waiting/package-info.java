/** Mails about actions that wait: for a decision, or for a report of what became of them. */
package org.tadamun.actions.action.control.waiting;
