/** The day of action to which an action may belong. */
package org.tadamun.actions.action.entity.day;
