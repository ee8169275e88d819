/** Mails about actions that wait for a decision or for a report. */
package org.tadamun.actions.action.control.waiting;
