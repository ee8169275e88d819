/** Queries and rules about actions: drafts, slugs, lists, figures. */
package org.tadamun.actions.action.control;
