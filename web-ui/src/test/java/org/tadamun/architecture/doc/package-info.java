/** Rules for what pages of docs/ name. */
package org.tadamun.architecture.doc;
