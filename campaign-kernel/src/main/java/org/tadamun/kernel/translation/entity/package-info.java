/** Translations, their source, and how far they can be relied on. */
package org.tadamun.kernel.translation.entity;
