/** A day of action: actions in many places under one call. */
package org.tadamun.actions.dayofaction.entity;
