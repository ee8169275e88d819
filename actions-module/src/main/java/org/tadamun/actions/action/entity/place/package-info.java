/** When and where an action is, and when and where it was announced to be before it was moved. */
package org.tadamun.actions.action.entity.place;
