/** When and where an action is, and was announced to be before it was moved. */
package org.tadamun.actions.action.entity.place;
