/** Texts that people wrote, with their languages. */
package org.tadamun.kernel.text.entity;
