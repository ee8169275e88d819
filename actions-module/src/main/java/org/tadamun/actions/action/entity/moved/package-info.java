/** What was announced of an action before it was moved. */
package org.tadamun.actions.action.entity.moved;
