/** What a translation and its source are, and how far it can be relied on. */
package org.tadamun.kernel.translation.entity;
