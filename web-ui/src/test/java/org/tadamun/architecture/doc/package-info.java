/** What pages of docs/ name, and what there must be of it. */
package org.tadamun.architecture.doc;
