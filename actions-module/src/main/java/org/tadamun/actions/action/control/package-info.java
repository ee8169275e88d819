/** How drafts are checked, slugs are made and lists are read. */
package org.tadamun.actions.action.control;
