/** An action: what people do at a time and place. */
package org.tadamun.actions.action.entity;
