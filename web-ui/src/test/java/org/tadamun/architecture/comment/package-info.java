/** What comments say. */
package org.tadamun.architecture.comment;
