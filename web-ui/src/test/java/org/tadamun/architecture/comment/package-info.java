/** Rules for comments. */
package org.tadamun.architecture.comment;
